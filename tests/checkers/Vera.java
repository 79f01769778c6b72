import java.io.FileInputStream;
import java.io.InputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Judges PDFs with veraPDF's engine, many in one run: Vera FLAVOUR,... FILE...
 * Prints, split by tabs, flavour, file, how many checks were made and whether the file conforms; then a line for each
 * broken rule with its clause, what it says and the first place where it is broken.
 */
public class Vera {
    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
        for (String id : arguments[0].split(",")) {
            PDFAFlavour flavour = PDFAFlavour.byFlavourId(id);
            if (!flavour.getId().equals(id)) {
                throw new IllegalArgumentException("there is no flavour " + id);
            }
            for (int place = 1; place < arguments.length; place++) {
                judge(flavour, arguments[place]);
            }
        }
    }

    private static void judge(PDFAFlavour flavour, String file) throws Exception {
        String start = flavour.getId() + "\t" + file + "\t";
        try (InputStream stream = new FileInputStream(file);
                var parser = Foundries.defaultInstance().createParser(stream, flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, 1, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.println(start + result.getTotalAssertions() + "\t" + result.isCompliant());
            for (TestAssertion broken : result.getTestAssertions()) {
                if (broken.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = broken.getRuleId().getClause() + "-" + broken.getRuleId().getTestNumber();
                    String said = broken.getMessage() + " (at " + broken.getLocation().getContext() + ")";
                    System.out.println(start + rule + "\t" + said.replaceAll("\\s+", " "));
                }
            }
        } catch (org.verapdf.core.ModelParsingException | org.verapdf.core.EncryptedPdfException refused) {
            System.out.println(start + "0\tfalse");
            System.out.println(start + "unreadable\t" + refused.getMessage());
        }
    }
}
