package io.cuvee.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.cuvee.core.AllowedApi;
import java.util.Map;
import java.util.Set;

/**
 * Calls of Spark whose results depend on partitions, task order or retries. What the JDK offers of
 * that kind is banned where it is compiled (config/forbidden-apis.txt). {@link AllowedApi} on a
 * method or class lifts a ban and says why.
 */
@AnalyzeClasses(packages = "io.cuvee", importOptions = ImportOption.DoNotIncludeTests.class)
class SparkBansTest {
  private static final Map<String, Set<String>> BANNED =
      Map.of(
          "org.apache.spark.sql.functions",
          Set.of(
              "monotonically_increasing_id",
              "monotonicallyIncreasingId",
              "spark_partition_id",
              "rand",
              "randn",
              "random",
              "shuffle",
              "uuid",
              "now",
              "current_timestamp",
              "current_date",
              "first",
              "last",
              "any_value",
              "approx_count_distinct",
              "input_file_name"),
          "org.apache.spark.sql.Dataset",
          Set.of("limit", "sample", "randomSplit", "takeAsList", "tail", "dropDuplicates"),
          "org.apache.spark.SparkContext",
          Set.of("longAccumulator", "doubleAccumulator", "collectionAccumulator", "register"),
          "org.apache.spark.api.java.JavaRDD",
          Set.of("sample", "randomSplit", "zipWithIndex", "zipWithUniqueId", "coalesce"));

  @ArchTest
  static final ArchRule RESULTS_DO_NOT_DEPEND_ON_HOW_SPARK_WORKS =
      noClasses()
          .should()
          .accessTargetWhere(isBanned())
          .because("shards must be the same bytes whatever the partitions, order and retries");

  @ArchTest
  static final ArchRule NOTHING_IS_READ_BY_OBJECT_STREAMS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.ObjectInputStream")
          .because("Java object streams read hostile bytes as code");

  private static DescribedPredicate<JavaAccess<?>> isBanned() {
    return DescribedPredicate.describe(
        "is banned",
        access -> {
          var names = BANNED.get(access.getTargetOwner().getFullName());
          return names != null
              && names.contains(access.getName())
              && !isAllowed(access.getOrigin());
        });
  }

  private static boolean isAllowed(JavaCodeUnit caller) {
    return caller.isAnnotatedWith(AllowedApi.class)
        || caller.getOwner().isAnnotatedWith(AllowedApi.class);
  }
}
