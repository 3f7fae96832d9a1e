import java.io.FileInputStream;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates PDF files against flavours such as 3a (PDF/A-3a) and ua1 (PDF/UA-1); a line of text for each rule broken. */
public final class Validate {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        String[] flavours = arguments[0].split(",");
        boolean isFine = true;
        for (int index = 1; index < arguments.length; index++) {
            for (String flavour : flavours) {
                isFine &= validate(arguments[index], PDFAFlavour.fromString(flavour));
            }
        }
        System.exit(isFine ? 0 : 1);
    }

    private static boolean validate(String path, PDFAFlavour flavour) throws Exception {
        try (InputStream file = new FileInputStream(path);
                PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            Map<String, Integer> counts = new LinkedHashMap<>();
            Map<String, String> examples = new LinkedHashMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() != TestAssertion.Status.FAILED) {
                    continue;
                }
                String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                counts.merge(rule, 1, Integer::sum);
                examples.putIfAbsent(rule, assertion.getMessage() + " @ " + assertion.getLocation().getContext());
            }
            System.out.println(path + "\t" + flavour.getId() + "\t" + (result.isCompliant() ? "compliant" : "broken")
                    + "\t" + counts.values().stream().mapToInt(Integer::intValue).sum());
            counts.forEach((rule, count) ->
                    System.out.println("  " + rule + "\t" + count + "\t" + examples.get(rule).replace('\n', ' ')));
            return result.isCompliant();
        }
    }
}
