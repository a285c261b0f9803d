package io.cuvee.ingest.wiki;

import java.io.CharArrayReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML of one page, or of the dump's head (MediaWiki, export schema 0.11). No document
 * type is read and no entity but XML's own, so a page costs no more than its length. Not
 * thread-safe.
 */
final class PageXml {
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  PageXml() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    // The JDK counts the text between XML's own entities; without a DTD there are no others.
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    // The defaults of these differ between JDKs.
    factory.setProperty("jdk.xml.maxElementDepth", "50");
    factory.setProperty("jdk.xml.elementAttributeLimit", "200");
    factory.setProperty("jdk.xml.maxXMLNameLimit", "1000");
  }

  /** A page's fields; of several revisions the last one's. Empty if it is not well-formed. */
  Optional<WikiPage> page(byte[] bytes) {
    var values = new HashMap<String, String>();
    boolean[] redirect = {false};
    boolean sound =
        read(
            bytes,
            (path, xml) -> {
              redirect[0] |= path.equals("page/redirect");
              return switch (path) {
                case "page/title",
                    "page/ns",
                    "page/id",
                    "page/revision/timestamp",
                    "page/revision/model",
                    "page/revision/text" ->
                    true;
                default -> false;
              };
            },
            values);
    return sound
        ? Optional.of(
            new WikiPage(
                values.getOrDefault("page/title", ""),
                values.getOrDefault("page/ns", "0").strip(),
                values.getOrDefault("page/id", "").strip(),
                redirect[0],
                values.getOrDefault("page/revision/timestamp", "").strip(),
                values.getOrDefault("page/revision/model", "").strip(),
                values.getOrDefault("page/revision/text", "")))
        : Optional.empty();
  }

  /** What the head of a dump tells, as far as it can be read. */
  SiteInfo site(byte[] head) {
    var values = new HashMap<String, String>();
    var namespaces = new TreeMap<Integer, String>();
    var key = new int[1];
    var language = new String[] {""};
    read(
        head,
        (path, xml) -> {
          if (path.equals("mediawiki")) {
            language[0] = attribute(xml, "xml:lang");
          }
          if (path.equals("mediawiki/siteinfo/namespaces/namespace")) {
            collect(namespaces, key[0], values.remove(path));
            key[0] = number(attribute(xml, "key"));
            return true;
          }
          return path.equals("mediawiki/siteinfo/base") || path.equals("mediawiki/siteinfo/dbname");
        },
        values);
    collect(namespaces, key[0], values.get("mediawiki/siteinfo/namespaces/namespace"));
    return new SiteInfo(
        values.getOrDefault("mediawiki/siteinfo/base", "").strip(),
        values.getOrDefault("mediawiki/siteinfo/dbname", "").strip(),
        language[0],
        namespaces);
  }

  private static void collect(Map<Integer, String> namespaces, int key, String name) {
    if (name != null && !name.isBlank()) {
      namespaces.put(key, name.strip());
    }
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String prefix = xml.getAttributePrefix(i);
      String local = xml.getAttributeLocalName(i);
      if (name.equals(prefix == null || prefix.isEmpty() ? local : prefix + ":" + local)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private interface Elements {
    /** Whether the text of an element is wanted; what was kept of an earlier one is dropped. */
    boolean wanted(String path, XMLStreamReader xml);
  }

  /** Walks through the elements; false if the bytes are not well-formed to their end. */
  private boolean read(byte[] bytes, Elements elements, Map<String, String> values) {
    XMLStreamReader xml = null;
    try {
      // Decoded here: given malformed bytes, the JDK's reader writes to standard error.
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      xml = factory.createXMLStreamReader(new CharArrayReader(text.array(), 0, text.length()));
      walk(xml, elements, values);
      return true;
    } catch (XMLStreamException | CharacterCodingException | RuntimeException e) {
      // The JDK's reader tells damage by either.
      return false;
    } finally {
      close(xml);
    }
  }

  private static void walk(XMLStreamReader xml, Elements elements, Map<String, String> values)
      throws XMLStreamException {
    String path = "";
    var text = new StringBuilder();
    boolean wanted = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        path = path.isEmpty() ? xml.getLocalName() : path + "/" + xml.getLocalName();
        wanted = elements.wanted(path, xml);
        text.setLength(0);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (wanted) {
          values.put(path, text.toString());
        }
        wanted = false;
        path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
      } else if (wanted && isText(event)) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
    }
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  private static void close(XMLStreamReader xml) {
    if (xml != null) {
      try {
        xml.close();
      } catch (XMLStreamException e) {
        // It read bytes in memory: nothing is left open.
      }
    }
  }
}
