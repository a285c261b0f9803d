package io.cuvee.ingest.html;

import java.util.List;

/** How the blocks of a form are written; lines are divided by line feeds. */
interface BlockStyle {
  /** Text of a paragraph. */
  String paragraph(int block);

  /**
   * A heading.
   *
   * @param level 1 to 6
   */
  String heading(int block, int level);

  /** Code as it stands. */
  String code(int block, String code);

  /** Text of a block inside a cell of a table, in one line. */
  String cell(int block);

  /** A table of data, a list a row, all of the same length. */
  String table(List<List<String>> rows);

  /** What stands before the first line in a container; the lines below get as many spaces. */
  String marker(int container);

  /** What stands before each line in a container; null for spaces. */
  String prefix(int container);
}
