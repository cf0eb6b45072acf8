@NullMarked
package dealsbot.cli;

import org.jspecify.annotations.NullMarked;
