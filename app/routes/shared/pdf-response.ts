/** A PDF for its reader alone, shown in the browser under a name: in letters that a header may carry. */
export const pdfResponse = (body: BodyInit, name: string, more: Record<string, string> = {}) =>
  new Response(body, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${name.replaceAll(/[^\w.-]+/g, "-")}.pdf"`,
      "Cache-Control": "private, no-store",
      ...more,
    },
  });
