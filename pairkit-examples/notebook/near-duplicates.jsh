// Near-duplicates in JShell, with the dedup module alone.
//   jshell --class-path pairkit-dedup-VERSION-standalone.jar near-duplicates.jsh
// The file is given as a system property: -R-Dpairkit.file=codegen.json
import io.pairkit.*;
import io.pairkit.dedup.*;
import java.nio.file.Path;

var pairs = Pairs.read(Path.of(System.getProperty("pairkit.file", "samples/conversations.jsonl.gz")))
var twins = NearDuplicates.defaults().threshold(0.80).find(pairs)
System.out.println(twins)

// How many would go at other thresholds?
twins.curve(0.7, 0.8, 0.9, 1.0).forEach(System.out::println)

// Which record went, and because of which?
twins.removals().limit(3).forEach(System.out::println)

// Which answers to one question disagree?
System.out.println(twins.conflicts().size() + " conflicts")
/exit
