/**
 * The command line: a contract that tools rely on.
 *
 * <p>Arguments enter; a result on standard output and an exit code leave (0 done, 1 it failed, 2
 * wrong usage). Open {@link dealsbot.cli.Main} first; each command is a class of its own.
 */
@NullMarked
package dealsbot.cli;

import org.jspecify.annotations.NullMarked;
