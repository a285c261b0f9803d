package io.cuvee.ingest.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.document.ContentKind;
import io.cuvee.core.document.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceFilesTest {
  private static RightsFile file(String path, String text) {
    return RightsFiles.read(
            new Span("code", path, 0, 9), "", "", text.getBytes(StandardCharsets.UTF_8))
        .orElse(null);
  }

  private static List<String> stated(String path, String text) {
    var file = file(path, text);
    return file == null ? List.of() : file.statements().stream().map(Statement::value).toList();
  }

  private static final String MIT =
      """
      Copyright (c) 2024 Someone

      Permission is hereby granted, free of charge, to any person obtaining a copy
      of this software and associated documentation files (the "Software"), to deal
      in the Software without restriction, subject to the following conditions:

      The above copyright notice and this permission notice shall be included in all
      copies or substantial portions of the Software.
      """;

  private static final String BSD_2 =
      """
      Redistribution and use in source and binary forms, with or without
      modification, are permitted provided that the following conditions are met:
      """;

  private static final String BSD_3 =
      BSD_2
          + "3. Neither the name of the author nor the names of contributors may be used to\n"
          + "   endorse or promote products derived from this software without permission.\n";

  @Test
  void textsAreToldApartByWhatOnlyTheyHave() {
    assertThat(stated("LICENSE", MIT)).containsExactly("MIT");
    assertThat(stated("LICENSE", MIT.substring(0, MIT.indexOf("The above"))))
        .containsExactly("MIT-0");
    assertThat(stated("LICENSE.txt", BSD_2)).containsExactly("BSD-2-Clause");
    assertThat(stated("COPYING", BSD_3)).containsExactly("BSD-3-Clause");
    assertThat(
            stated(
                "COPYING",
                BSD_3
                    + "All advertising materials mentioning features or use of this software"
                    + " must display the following acknowledgement"))
        .containsExactly("BSD-4-Clause");
    assertThat(stated("COPYING", "   GNU GENERAL PUBLIC LICENSE\n   Version 2, June 1991\n"))
        .containsExactly("GPL-2.0");
    assertThat(
            stated(
                "COPYING.LESSER", "GNU LESSER GENERAL PUBLIC LICENSE\n Version 3, 29 June 2007\n"))
        .containsExactly("LGPL-3.0");
    assertThat(stated("LICENSE", "All rights are ours.")).isEmpty();
    assertThat(stated("NOTICE", "This product includes software under the MIT license.")).isEmpty();
  }

  @Test
  void theFirstLicenceIsThatOfTheFolder() {
    var file = file("LICENSE", "Apache License\n Version 2.0, January 2004\n\n" + MIT + BSD_3);

    assertThat(file.statements()).hasSize(1);
    assertThat(file.statements().get(0).value()).isEqualTo("Apache-2.0");
    assertThat(file.statements().get(0).line()).isEqualTo(1);
    assertThat(file.statements().get(0).context())
        .startsWith("before the texts of MIT, BSD-3-Clause: Apache License");
  }

  @ParameterizedTest
  @CsvSource({
    "LICENSE, true", "a/b/licence.MD, true", "LICENSE-MIT, true", "license-apache-2.0.txt, true",
    "COPYING.LESSER, true", "MIT-LICENSE, true", "UNLICENSE, true", "NOTICE.txt, true",
    "License.java, false", "licenses.txt, false", "copyingThings.md, false", "LICENSE.html, false"
  })
  void licenceFilesAreKnownByName(String name, boolean known) {
    assertThat(file(name, MIT) != null).isEqualTo(known);
  }

  @Test
  void manifestsAreQuotedAsTheyStand() {
    assertThat(stated("package.json", "{\"name\": \"x\", \"license\": \"(MIT OR GPL-2.0)\"}"))
        .containsExactly("(MIT OR GPL-2.0)");
    assertThat(stated("package.json", "{\"licenses\": [{\"type\": \"BSD\"}, {\"type\": \"MIT\"}]}"))
        .containsExactly("BSD", "MIT");
    assertThat(
            stated(
                "pom.xml",
                "<project><name>n</name><licenses><license><name>Apache License</name>"
                    + "<url>https://www.apache.org/licenses/LICENSE-2.0</url></license>"
                    + "<license><name>MIT</name></license></licenses></project>"))
        .containsExactly("Apache License https://www.apache.org/licenses/LICENSE-2.0", "MIT");
    assertThat(stated("Cargo.toml", "[package]\nlicense = \"MIT OR Apache-2.0\"\n"))
        .containsExactly("MIT OR Apache-2.0");
    assertThat(stated("Cargo.toml", "[package]\nlicense-file = \"LICENSE\"\n")).isEmpty();
    assertThat(
            stated(
                "pyproject.toml",
                "license = {text = \"BSD-3-Clause\"}\nclassifiers = [\n"
                    + "  \"License :: OSI Approved :: MIT License\",\n]\n"))
        .containsExactly("BSD-3-Clause", "MIT License");
    assertThat(stated("setup.cfg", "[metadata]\nlicense = ISC\nlicense_files = LICENSE\n"))
        .containsExactly("ISC");
    assertThat(stated("DESCRIPTION", "Package: x\nLicense: GPL (>= 2)\n"))
        .containsExactly("GPL-2.0-or-later");
    assertThat(stated("DESCRIPTION", "License: MIT + file LICENSE\n")).containsExactly("MIT");
    assertThat(stated("a.gemspec", "  s.license = 'MIT'\n")).containsExactly("MIT");
    assertThat(stated("a.gemspec", "  s.licenses = [\"MIT\", \"GPL-2.0\"]\n"))
        .containsExactly("MIT", "GPL-2.0");
    assertThat(stated("package.json", "{\"license\"")).isEmpty();
  }

  @Test
  void codeBelongsToItsFoldersAndPagesToTheirSite() {
    assertThat(Scopes.of("", "code", "a/b/C.java", ContentKind.CODE))
        .containsExactly("code:/a/b/", "code:/a/", "code:/");
    assertThat(Scopes.of("https://Example.com/a/C.java?x=/", "web", "w", ContentKind.CODE))
        .containsExactly("//example.com", "//example.com/a/", "//example.com/");
    assertThat(Scopes.of("http://example.com:81/a/p.html", "web", "w", ContentKind.PROSE))
        .containsExactly("//example.com:81");
    assertThat(Scopes.of("", "code", "README.md", ContentKind.PROSE)).isEmpty();
    assertThat(file("a/META-INF/LICENSE", MIT).scope()).isEqualTo("code:/a/");
    assertThat(
            file(
                    "META-INF/maven/g/a/pom.xml",
                    "<licenses><license><name>MIT</name></license></licenses>")
                .scope())
        .isEqualTo("code:/");
    assertThat(file("LICENSE", MIT).scope()).isEqualTo("code:/");
  }

  @Test
  void theNearestFolderWins() {
    var byScope = new TreeMap<String, List<io.cuvee.core.document.LicenceEvidence>>();
    for (var path : List.of("LICENSE", "a/LICENSE", "a/b/package.json")) {
      var text =
          path.equals("LICENSE") ? MIT : path.endsWith("json") ? "{\"license\":\"ISC\"}" : BSD_2;
      var file = file(path, text);
      byScope.put(file.scope(), RightsEvidence.of("", "text/plain", List.of(file)));
    }

    assertThat(RightsEvidence.nearest(byScope))
        .extracting(sign -> sign.kind() + " " + sign.value() + " " + sign.where())
        .containsExactly(
            "licence-file BSD-2-Clause LICENSE line 1 of code/a/LICENSE@0",
            "manifest-licence ISC package.json line 1 of code/a/b/package.json@0");
  }

  /** The libraries on the class path come with the real texts. */
  @Test
  void realTextsOfLibrariesAreKnown() throws IOException {
    var loader = LicenceFilesTest.class.getClassLoader();
    int known = 0;
    for (var name : List.of("META-INF/LICENSE", "META-INF/LICENSE.md", "META-INF/LICENSE.txt")) {
      for (var url : java.util.Collections.list(loader.getResources(name))) {
        try (var in = url.openStream()) {
          var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          var found = LicenceText.in(text).stream().map(LicenceText.Found::spdx).toList();
          if (url.toString().contains("junit-jupiter")) {
            assertThat(found).as(url.toString()).startsWith("EPL-2.0");
            known++;
          } else if (url.toString().contains("jackson-")) {
            assertThat(found).as(url.toString()).startsWith("Apache-2.0");
            known++;
          }
        }
      }
    }
    assertThat(known).isGreaterThanOrEqualTo(2);
  }
}
