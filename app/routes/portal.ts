import { type RouteConfigEntry, route } from "@react-router/dev/routes";

/** Every page of those who come by a link: customers, and contractors' contacts without an account. */
export const portal: RouteConfigEntry[] = [
  route("portal", "./routes/portal/jobs.tsx"),
  route("portal/jobs/:jobId", "./routes/portal/job.tsx"),
  route("portal/elsewhere", "./routes/portal/elsewhere.tsx"),
  route("portal/bids/:documentId", "./routes/contractor/bids/page.tsx", { id: "portal-bids" }),
  route("portal/bids/:documentId/bid", "./routes/contractor/bids/bid.tsx", { id: "portal-bid" }),
  route("portal/bids/:documentId/confirm", "./routes/contractor/bids/confirm.tsx", {
    id: "portal-bid-confirm",
  }),
  route("portal/bids/:documentId/withdraw", "./routes/contractor/bids/withdraw.tsx", {
    id: "portal-bid-withdraw",
  }),
  route("portal/bids/:documentId/decline", "./routes/contractor/bids/decline.tsx", {
    id: "portal-bid-decline",
  }),
  route("portal/bids/:documentId/ask", "./routes/contractor/bids/ask.tsx", { id: "portal-bid-ask" }),
  route("portal/bids/:documentId/opened", "./routes/contractor/bids/opened.ts", {
    id: "portal-bid-opened",
  }),
  route("portal/bids/:documentId/pdf", "./routes/contractor/bids/pdf.ts", { id: "portal-bid-pdf" }),
  route("portal/documents/:documentId", "./routes/recipient/document.tsx", { id: "portal-document" }),
  route("portal/documents/:documentId/accept", "./routes/recipient/accept.tsx", { id: "portal-accept" }),
  route("portal/documents/:documentId/decline", "./routes/recipient/decline.tsx", { id: "portal-decline" }),
  route("portal/documents/:documentId/choose", "./routes/recipient/choose.tsx", { id: "portal-choose" }),
  route("portal/documents/:documentId/opened", "./routes/recipient/opened.ts", { id: "portal-opened" }),
  route("portal/documents/:documentId/pdf", "./routes/recipient/pdf.ts", { id: "portal-document-pdf" }),
  route("portal/documents/:documentId/sign", "./routes/recipient/sign/read.tsx", { id: "portal-sign" }),
  route("portal/documents/:documentId/sign/agree", "./routes/recipient/sign/agree.tsx", {
    id: "portal-sign-agree",
  }),
  route("portal/documents/:documentId/sign/code", "./routes/recipient/sign/code.tsx", {
    id: "portal-sign-code",
  }),
  route("portal/documents/:documentId/sign/send-code", "./routes/recipient/sign/send-code.tsx", {
    id: "portal-sign-send-code",
  }),
  route("portal/documents/:documentId/sign/name", "./routes/recipient/sign/name.tsx", {
    id: "portal-sign-name",
  }),
  route("portal/documents/:documentId/sign/done", "./routes/recipient/sign/done.tsx", {
    id: "portal-sign-done",
  }),
  route("portal/documents/:documentId/pack", "./routes/shared/evidence-pack.ts", { id: "portal-pack" }),
  route("portal/documents/:documentId/pass-on", "./routes/recipient/pass-on.tsx", { id: "portal-pass-on" }),
  route("portal/documents/:documentId/passed-on", "./routes/recipient/passed-on.tsx", {
    id: "portal-passed-on",
  }),
];
