import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Validates thousands of documents in one virtual machine with the JDK's own Xerces.
 *
 * Standard input, all numbers 32-bit big-endian, all strings and documents preceded by their length
 * in bytes: the number of schema sets; for each the number of files, then name and content of each,
 * the first being the root; then the number of jobs; for each the index of a schema set and a
 * document. Standard output: one line of JSON for each schema set, then one for each job, in order.
 * That is a request and its answer; any number of requests may follow one another.
 *
 * Nothing outside of the input is ever read: neither entities nor schemas.
 */
public final class XercesBatch {
  private static final String SCHEME = "memory";

  public static void main(String[] arguments) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
    PrintStream out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, "UTF-8");
    for (int sets = readCount(in); sets >= 0; sets = readCount(in)) {
      answer(sets, in, out);
      out.flush();
    }
  }

  /** The number that begins a request; -1 at the end of the input. */
  private static int readCount(DataInputStream in) throws IOException {
    try {
      return in.readInt();
    } catch (EOFException end) {
      return -1;
    }
  }

  private static void answer(int sets, DataInputStream in, PrintStream out) throws IOException {
    List<Schema> schemas = new ArrayList<>();
    for (int left = sets; left > 0; left--) {
      Report report = new Report();
      schemas.add(compile(readFiles(in), report));
      out.println(report.toJson());
    }
    Map<Integer, Validator> validators = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      int index = in.readInt();
      byte[] document = readBytes(in);
      Report report = new Report();
      Schema schema = schemas.get(index);
      if (schema == null) {
        report.add("error", "schema: the schema set is not valid", -1, -1);
      } else {
        validate(validators.computeIfAbsent(index, key -> newValidator(schema)), document, report);
        if (!report.isValid()) validators.remove(index);
      }
      out.println(report.toJson());
    }
  }

  private static Schema compile(Map<String, byte[]> files, Report report) {
    try {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, SCHEME);
      factory.setResourceResolver(new MemoryResolver(files));
      factory.setErrorHandler(report);
      Map.Entry<String, byte[]> root = files.entrySet().iterator().next();
      InputStream content = new ByteArrayInputStream(root.getValue());
      Schema schema = factory.newSchema(new StreamSource(content, root.getKey()));
      return report.isValid() ? schema : null;
    } catch (SAXException exception) {
      report.fault(exception);
      return null;
    }
  }

  private static Validator newValidator(Schema schema) {
    try {
      Validator validator = schema.newValidator();
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      return validator;
    } catch (SAXException exception) {
      throw new IllegalStateException(exception);
    }
  }

  private static void validate(Validator validator, byte[] document, Report report) {
    validator.setErrorHandler(report);
    try {
      validator.validate(new StreamSource(new ByteArrayInputStream(document)));
    } catch (MissingResourceException exception) {
      // Some releases of the JDK lack the text of a rule that they report: the rule is the key.
      report.add("error", exception.getKey() + ": no text", -1, -1);
    } catch (SAXException | IOException exception) {
      report.fault(exception);
    }
  }

  private static Map<String, byte[]> readFiles(DataInputStream in) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = new String(readBytes(in), StandardCharsets.UTF_8);
      files.put(SCHEME + ":/" + name, readBytes(in));
    }
    return files;
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  /** Everything that was said of one schema set or document, in order. */
  private static final class Report implements ErrorHandler {
    private final List<String> entries = new ArrayList<>();
    private boolean valid = true;
    private SAXParseException fatal;

    boolean isValid() {
      return valid;
    }

    @Override
    public void warning(SAXParseException exception) {
      add("warning", exception);
    }

    @Override
    public void error(SAXParseException exception) {
      add("error", exception);
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
      fatal = exception;
      add("fatal", exception);
      throw exception;
    }

    /** What ended the run; a fatal error that was reported before is not reported twice. */
    void fault(Exception exception) {
      valid = false;
      if (exception == fatal) return;
      add("fatal", String.valueOf(exception.getMessage()), -1, -1);
    }

    void add(String severity, String message, int line, int column) {
      if (!severity.equals("warning")) valid = false;
      int colon = message.indexOf(':');
      String code = colon < 0 || message.indexOf(' ') < colon ? "" : message.substring(0, colon);
      entries.add("{\"severity\":" + quote(severity) + ",\"code\":" + quote(code)
          + ",\"message\":" + quote(message) + ",\"line\":" + line + ",\"column\":" + column + "}");
    }

    private void add(String severity, SAXParseException exception) {
      String message = String.valueOf(exception.getMessage());
      add(severity, message, exception.getLineNumber(), exception.getColumnNumber());
    }

    String toJson() {
      return "{\"valid\":" + valid + ",\"issues\":[" + String.join(",", entries) + "]}";
    }

    private static String quote(String text) {
      StringBuilder json = new StringBuilder("\"");
      for (char unit : text.toCharArray()) {
        boolean plain = unit >= ' ' && unit < 0x7f && unit != '"' && unit != '\\';
        if (plain) json.append(unit);
        else json.append(String.format("\\u%04x", (int) unit));
      }
      return json.append('"').toString();
    }
  }

  /** Finds included and imported schemas among the files of one set, and nowhere else. */
  private static final class MemoryResolver implements LSResourceResolver {
    private final Map<String, byte[]> files;

    MemoryResolver(Map<String, byte[]> files) {
      this.files = files;
    }

    @Override
    public LSInput resolveResource(
        String type, String namespace, String publicId, String systemId, String baseUri) {
      if (systemId == null) return null;
      String name = URI.create(baseUri).resolve(systemId).toString();
      byte[] content = files.get(name);
      return content == null ? null : new MemoryInput(name, content);
    }
  }

  /** One file as the parser wants it; whatever the parser sets is of no interest. */
  private static final class MemoryInput implements LSInput {
    private final String name;
    private final byte[] content;

    MemoryInput(String name, byte[] content) {
      this.name = name;
      this.content = content;
    }

    @Override
    public InputStream getByteStream() {
      return new ByteArrayInputStream(content);
    }

    @Override
    public String getSystemId() {
      return name;
    }

    @Override
    public Reader getCharacterStream() {
      return null;
    }

    @Override
    public String getStringData() {
      return null;
    }

    @Override
    public String getPublicId() {
      return null;
    }

    @Override
    public String getBaseURI() {
      return null;
    }

    @Override
    public String getEncoding() {
      return null;
    }

    @Override
    public boolean getCertifiedText() {
      return false;
    }

    @Override
    public void setCharacterStream(Reader reader) {}

    @Override
    public void setByteStream(InputStream stream) {}

    @Override
    public void setStringData(String data) {}

    @Override
    public void setSystemId(String systemId) {}

    @Override
    public void setPublicId(String publicId) {}

    @Override
    public void setBaseURI(String baseUri) {}

    @Override
    public void setEncoding(String encoding) {}

    @Override
    public void setCertifiedText(boolean certified) {}
  }
}
