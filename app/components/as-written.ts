/** React leaves markup alone that it believes to be set as text: this keeps what the server wrote, and sets none. */
export const AS_WRITTEN = { suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: "" } };
