package io.cuvee.ingest.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuvee.core.document.ContentKind;
import io.cuvee.core.document.LicenceEvidence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextEvidenceTest {
  private static List<String> values(String text, ContentKind kind) {
    return LicenceEvidenceFinder.inText(text, kind).stream().map(LicenceEvidence::value).toList();
  }

  @Test
  void readsSpdxLines() {
    var code =
        "/*\n * Copyright 2024 A\n * SPDX-License-Identifier: Apache-2.0 OR MIT\n */\nint x;";
    assertThat(LicenceEvidenceFinder.inText(code, ContentKind.CODE))
        .anySatisfy(
            e -> {
              assertThat(e.kind()).isEqualTo("spdx");
              assertThat(e.value()).isEqualTo("Apache-2.0 OR MIT");
              assertThat(e.where()).isEqualTo("text:3");
            });
  }

  @Test
  void readsHeadersThatAreBrokenOverCommentLines() {
    var apache =
        """
        /*
         * Licensed to the ASF under one or more agreements. The ASF licenses this file
         * to You under the Apache License, Version
         * 2.0 (the "License"); you may not use this file except in compliance.
         */
        package x;""";
    assertThat(values(apache, ContentKind.CODE)).contains("Apache-2.0");
    var mit =
        """
        // Permission is hereby granted, free of charge, to any person obtaining a copy of
        // this software and associated documentation files""";
    assertThat(values(mit, ContentKind.CODE)).containsExactly("MIT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "under the terms of the GNU General Public License version 2 as published|GPL-2.0-only",
        "GNU General Public License as published by the FSF; either version 3 of the License, or (at your option) any later version|GPL-3.0-or-later",
        "the GNU Lesser General Public License, version 2.1 or later|LGPL-2.1-or-later",
        "GNU General Public License version 2 only, with the Classpath exception|GPL-2.0-only WITH Classpath-exception-2.0",
        "made available under the terms of the Eclipse Public License v1.0 which|EPL-1.0",
        "under the terms of the Eclipse Public License 2.0 which is available|EPL-2.0",
        "the Mozilla Public License, v. 2.0. If a copy|MPL-2.0",
        "the Common Development and Distribution License, Version 1.0|CDDL-1.0",
        "Eclipse Distribution License v1.0|BSD-3-Clause",
        "the GNU General Public License|GPL",
        "CC0 1.0 Universal|CC0-1.0",
        "This is free and unencumbered software released into the public domain.|Unlicense",
      })
  void namesKnownLicences(String header, String id) {
    assertThat(values("# " + header + "\nx = 1\n", ContentKind.CODE)).contains(id);
  }

  @Test
  void tellsBsdLicencesApartByTheirThirdClause() {
    var two = "Redistribution and use in source and binary forms, with or without modification,";
    var three = two + "\n * ... may be used to endorse or promote products derived from this";
    assertThat(values(two, ContentKind.CODE)).containsExactly("BSD-2-Clause");
    assertThat(values(three, ContentKind.CODE)).containsExactly("BSD-3-Clause");
  }

  @Test
  void findsBothOfTwoLicences() {
    var header =
        "subject to the terms of either the GNU General Public License Version 2 only (\"GPL\") or"
            + " the Common Development and Distribution License(\"CDDL\")";
    assertThat(values(header, ContentKind.CODE)).contains("GPL-2.0-only", "CDDL-1.0");
  }

  @Test
  void readsTheEndsOfLongProse() {
    var middle = "word ".repeat(20_000);
    assertThat(values(middle + "\nReleased under the MIT License.", ContentKind.PROSE))
        .containsExactly("MIT");
    assertThat(values(middle + "Released under the MIT License." + middle, ContentKind.PROSE))
        .isEmpty();
  }

  @Test
  void readsHeadersOfAResponse() {
    var headers =
        Map.of(
            "x-robots-tag", List.of("otherbot: noindex", "noai, noimageai"),
            "TDM-Reservation", List.of("1"),
            "Link", List.of("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\""),
            "Content-Type", List.of("text/html"));
    assertThat(LicenceEvidenceFinder.inHeaders(headers))
        .extracting(LicenceEvidence::value)
        .containsExactly(
            "https://creativecommons.org/licenses/by/4.0/",
            "tdm-reservation:1",
            "noai",
            "noimageai");
  }

  @ParameterizedTest
  @CsvSource({"www.nasa.gov,.gov", "army.mil,.mil", "www.gov.uk,.gov.uk", "data.gov.uk.,.gov.uk"})
  void knowsGovernments(String host, String value) {
    assertThat(LicenceEvidenceFinder.inHost(host))
        .extracting(LicenceEvidence::kind, LicenceEvidence::value)
        .containsExactly(org.assertj.core.api.Assertions.tuple("government-host", value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gov", "gov.example.org", "notgov", "example.gov.evil.com"})
  void knowsThatOthersAreNone(String host) {
    assertThat(LicenceEvidenceFinder.inHost(host)).isEmpty();
  }
}
