/** A PDF for its reader alone, shown in the browser under a name. */
export const pdfResponse = (body: BodyInit, name: string, more: Record<string, string> = {}) =>
  new Response(body, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${name}.pdf"`,
      "Cache-Control": "private, no-store",
      ...more,
    },
  });
