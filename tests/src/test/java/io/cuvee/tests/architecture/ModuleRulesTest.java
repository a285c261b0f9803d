package io.cuvee.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Collectors;

/** Which module may see what. */
@AnalyzeClasses(packages = "io.cuvee", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleRulesTest {
  private static final String CORE = "io.cuvee.core..";
  private static final String JOBS = "io.cuvee.jobs..";
  private static final String[] ENGINES = {
    "org.apache.spark..", "scala..", "org.apache.hadoop.fs..", "org.apache.hadoop.mapreduce.."
  };

  @ArchTest
  static final ArchRule CORE_KNOWS_THE_JDK_ALONE =
      classes()
          .that()
          .resideInAPackage(CORE)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", CORE);

  @ArchTest
  static final ArchRule ONLY_JOBS_SEES_SPARK_AND_HADOOP_FILE_SYSTEMS =
      noClasses()
          .that()
          .resideOutsideOfPackage(JOBS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ENGINES);

  @ArchTest
  static final ArchRule NOTHING_DEPENDS_ON_JOBS =
      noClasses()
          .that()
          .resideOutsideOfPackage(JOBS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(JOBS);

  @ArchTest
  static final ArchRule SIBLINGS_DO_NOT_KNOW_EACH_OTHER =
      slices()
          .matching("io.cuvee.(ingest|filters|cluster|mixer|rewrite)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static void parquetIsUsedInOnePackageOfAModule(JavaClasses all) {
    var packages =
        all.stream()
            .filter(type -> !type.getPackageName().startsWith("io.cuvee.jobs"))
            .filter(ModuleRulesTest::usesParquet)
            .collect(
                Collectors.groupingBy(
                    type -> type.getPackageName().split("\\.", -1)[2],
                    Collectors.mapping(JavaClass::getPackageName, Collectors.toSet())));

    assertThat(packages.keySet()).isSubsetOf("ingest", "mixer");
    assertThat(packages.values()).allSatisfy(used -> assertThat(used).hasSize(1));
  }

  @ArchTest
  static void theRulesSeeEveryModule(JavaClasses all) {
    for (String module : "core ingest filters cluster mixer jobs quickstart".split(" ", -1)) {
      assertThat(all.that(in("io.cuvee." + module))).as(module).isNotEmpty();
    }
  }

  private static boolean usesParquet(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(
            dependency ->
                dependency.getTargetClass().getPackageName().startsWith("org.apache.parquet"));
  }

  private static DescribedPredicate<JavaClass> in(String root) {
    return JavaClass.Predicates.resideInAPackage(root + "..");
  }
}
