/**
 * Finds the words of a PDF: a file enters, title and paragraphs leave, or the reason why there are
 * none. Open {@link dealsbot.ingest.pdf.PdfText} first. PDFBox's types stay in this package.
 */
@NullMarked
package dealsbot.ingest.pdf;

import org.jspecify.annotations.NullMarked;
