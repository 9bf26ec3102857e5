import { approveAdditionalWork } from "./additional-work/approve-additional-work.ts";
import { rejectAdditionalWork } from "./additional-work/reject-additional-work.ts";
import { requestAdditionalWork } from "./additional-work/request-additional-work.ts";
import { withdrawAdditionalWork } from "./additional-work/withdraw-additional-work.ts";
import { createApiKey } from "./api-key/create-api-key.ts";
import { revokeApiKey } from "./api-key/revoke-api-key.ts";
import { addAsset } from "./asset/add-asset.ts";
import { updateAsset } from "./asset/update-asset.ts";
import { awardBid } from "./bid/award-bid.ts";
import { confirmBid } from "./bid/confirm-bid.ts";
import { declineBid } from "./bid/decline-bid.ts";
import { noteRead } from "./bid/note-read.ts";
import { openBids } from "./bid/open-bids.ts";
import { plugBid } from "./bid/plug-bid.ts";
import { submitBid } from "./bid/submit-bid.ts";
import { withdrawBid } from "./bid/withdraw-bid.ts";
import { answerQuestion } from "./bid-question/answer-question.ts";
import { askQuestion } from "./bid-question/ask-question.ts";
import { applyTemplate } from "./budget/apply-template.ts";
import { copyBudget } from "./budget/copy-budget.ts";
import { editBudget } from "./budget/edit-budget.ts";
import { importBudget } from "./budget/import-budget.ts";
import { removeTemplate } from "./budget/remove-template.ts";
import { removeView } from "./budget/remove-view.ts";
import { saveTemplate } from "./budget/save-template.ts";
import { saveView } from "./budget/save-view.ts";
import { tickItem } from "./checklist/tick-item.ts";
import { untickItem } from "./checklist/untick-item.ts";
import { approveClaim } from "./claim/approve-claim.ts";
import { approveClaimPart } from "./claim/approve-claim-part.ts";
import { markPaid } from "./claim/mark-paid.ts";
import { rejectClaim } from "./claim/reject-claim.ts";
import { releaseHold } from "./claim/release-hold.ts";
import { resubmitClaim } from "./claim/resubmit-claim.ts";
import { submitClaim } from "./claim/submit-claim.ts";
import { withdrawClaim } from "./claim/withdraw-claim.ts";
import type { Command } from "./command.ts";
import { addComment } from "./comment/add-comment.ts";
import { editComment } from "./comment/edit-comment.ts";
import { removeComment } from "./comment/remove-comment.ts";
import { addContact } from "./contact/add-contact.ts";
import { removeContact } from "./contact/remove-contact.ts";
import { setContactAsUser } from "./contact/set-contact-as-user.ts";
import { updateContact } from "./contact/update-contact.ts";
import { addContractor } from "./contractor/add-contractor.ts";
import { archiveContractor } from "./contractor/archive-contractor.ts";
import { restoreContractor } from "./contractor/restore-contractor.ts";
import { updateContractor } from "./contractor/update-contractor.ts";
import { addCustomer } from "./customer/add-customer.ts";
import { archiveCustomer } from "./customer/archive-customer.ts";
import { restoreCustomer } from "./customer/restore-customer.ts";
import { updateCustomer } from "./customer/update-customer.ts";
import { acceptDocument } from "./document/accept-document.ts";
import { agreeDelegation } from "./document/agree-delegation.ts";
import { chooseOptions } from "./document/choose-options.ts";
import { consentDocument } from "./document/consent-document.ts";
import { createBill } from "./document/create-bill.ts";
import { createDocument } from "./document/create-document.ts";
import { declineDocument } from "./document/decline-document.ts";
import { delegateDocument } from "./document/delegate-document.ts";
import { keepBackDocument } from "./document/keep-back-document.ts";
import { noteOpened } from "./document/note-opened.ts";
import { reachMilestone } from "./document/reach-milestone.ts";
import { recordPayment } from "./document/record-payment.ts";
import { refuseDelegation } from "./document/refuse-delegation.ts";
import { remindRecipient } from "./document/remind-recipient.ts";
import { reviseDocument } from "./document/revise-document.ts";
import { saveDraft } from "./document/save-draft.ts";
import { scheduleSend } from "./document/schedule-send.ts";
import { sealDocument } from "./document/seal-document.ts";
import { sendDocument } from "./document/send-document.ts";
import { signDocument } from "./document/sign-document.ts";
import { withdrawDocument } from "./document/withdraw-document.ts";
import { setPattern } from "./document-number/set-pattern.ts";
import { makeTemplateDefault } from "./document-template/make-default.ts";
import { removeDocumentTemplate } from "./document-template/remove-template.ts";
import { renameDocumentTemplate } from "./document-template/rename-template.ts";
import { saveDocumentTemplate } from "./document-template/save-template.ts";
import { addMeterReading } from "./evidence/add-meter-reading.ts";
import { addSignature } from "./evidence/add-signature.ts";
import { removeEvidence } from "./evidence/remove-evidence.ts";
import { beginUpload } from "./file/begin-upload.ts";
import { eraseFile } from "./file/erase-file.ts";
import { finishUpload } from "./file/finish-upload.ts";
import { removeFile } from "./file/remove-file.ts";
import { addHoliday } from "./holiday/add-holiday.ts";
import { removeHoliday } from "./holiday/remove-holiday.ts";
import { runImport } from "./import/run-import.ts";
import { cancelJob } from "./job/cancel-job.ts";
import { createJob } from "./job/create-job.ts";
import { finishJob } from "./job/finish-job.ts";
import { updateJob } from "./job/update-job.ts";
import { addJobType } from "./job-type/add-job-type.ts";
import { archiveJobType } from "./job-type/archive-job-type.ts";
import { restoreJobType } from "./job-type/restore-job-type.ts";
import { updateJobType } from "./job-type/update-job-type.ts";
import { noteDelivery } from "./mail/note-delivery.ts";
import { changeOrder } from "./order/change-order.ts";
import { removeLogo } from "./organisation/remove-logo.ts";
import { setHours } from "./organisation/set-hours.ts";
import { setLogo } from "./organisation/set-logo.ts";
import { updateSettings } from "./organisation/update-settings.ts";
import { changePassword } from "./password/change-password.ts";
import { requestReset } from "./password/request-reset.ts";
import { resetPassword } from "./password/reset-password.ts";
import { answerDispute } from "./performance/answer-dispute.ts";
import { disputePerformance } from "./performance/dispute-performance.ts";
import { rebuildPerformance } from "./performance/rebuild-performance.ts";
import { setTargets } from "./performance/set-targets.ts";
import { setWeights } from "./performance/set-weights.ts";
import { acceptInvite } from "./person/accept-invite.ts";
import { invitePerson } from "./person/invite-person.ts";
import { makeContractorUser } from "./person/make-contractor-user.ts";
import { reinstatePerson } from "./person/reinstate-person.ts";
import { removePerson } from "./person/remove-person.ts";
import { resendInvite } from "./person/resend-invite.ts";
import { revokeInvite } from "./person/revoke-invite.ts";
import { setDefaultFormat } from "./person/set-default-format.ts";
import { suspendPerson } from "./person/suspend-person.ts";
import { updatePerson } from "./person/update-person.ts";
import { openPortal } from "./portal/open-portal.ts";
import { createPortalLink } from "./portal-link/create-portal-link.ts";
import { passOnLink } from "./portal-link/pass-on-link.ts";
import { renewPortalLink } from "./portal-link/renew-portal-link.ts";
import { revokePortalLink } from "./portal-link/revoke-portal-link.ts";
import { acceptQuote } from "./quote/accept-quote.ts";
import { askQuote } from "./quote/ask-quote.ts";
import { declineQuote } from "./quote/decline-quote.ts";
import { giveQuote } from "./quote/give-quote.ts";
import { archiveRateCard } from "./rate-card/archive-rate-card.ts";
import { createRateCard } from "./rate-card/create-rate-card.ts";
import { importRateCard } from "./rate-card/import-rate-card.ts";
import { restoreRateCard } from "./rate-card/restore-rate-card.ts";
import { reviseRateCard } from "./rate-card/revise-rate-card.ts";
import { setReadMark } from "./read-mark/set-read-mark.ts";
import { addSchedule } from "./schedule/add-schedule.ts";
import { bringBackOccurrence } from "./schedule/bring-back-occurrence.ts";
import { makeDueWork } from "./schedule/make-due-work.ts";
import { moveOccurrence } from "./schedule/move-occurrence.ts";
import { pauseSchedule } from "./schedule/pause-schedule.ts";
import { removeSchedule } from "./schedule/remove-schedule.ts";
import { resumeSchedule } from "./schedule/resume-schedule.ts";
import { skipOccurrence } from "./schedule/skip-occurrence.ts";
import { updateSchedule } from "./schedule/update-schedule.ts";
import { endOtherSessions } from "./session/end-other-sessions.ts";
import { endSession } from "./session/end-session.ts";
import { startSession } from "./session/start-session.ts";
import { touchSession } from "./session/touch-session.ts";
import { setUpOrganisation } from "./setup/set-up-organisation.ts";
import { addSite } from "./site/add-site.ts";
import { updateSite } from "./site/update-site.ts";
import { changeStandingOrder } from "./standing-order/change-standing-order.ts";
import { closeStandingOrder } from "./standing-order/close-standing-order.ts";
import { createStandingOrder } from "./standing-order/create-standing-order.ts";
import { giveBackCallOff } from "./standing-order/give-back-call-off.ts";
import { renewStandingOrder } from "./standing-order/renew-standing-order.ts";
import { tellNotices } from "./standing-order/tell-notices.ts";
import { writeTerms } from "./standing-order/write-terms.ts";
import { confirmStepUp } from "./step-up/confirm-step-up.ts";
import { requestStepUp } from "./step-up/request-step-up.ts";
import { checkIn } from "./visit/check-in.ts";
import { checkOut } from "./visit/check-out.ts";
import { acceptWorkOrder } from "./work-order/accept-work-order.ts";
import { assignWorkOrder } from "./work-order/assign-work-order.ts";
import { cancelWorkOrder } from "./work-order/cancel-work-order.ts";
import { closeWorkOrder } from "./work-order/close-work-order.ts";
import { completeWorkOrder } from "./work-order/complete-work-order.ts";
import { createWorkOrder } from "./work-order/create-work-order.ts";
import { declineWorkOrder } from "./work-order/decline-work-order.ts";
import { editWorkOrder } from "./work-order/edit-work-order.ts";
import { holdWorkOrder } from "./work-order/hold-work-order.ts";
import { planWorkOrder } from "./work-order/plan-work-order.ts";
import { reassignWorkOrder } from "./work-order/reassign-work-order.ts";
import { resumeWorkOrder } from "./work-order/resume-work-order.ts";
import { returnWorkOrder } from "./work-order/return-work-order.ts";
import { scheduleWorkOrder } from "./work-order/schedule-work-order.ts";
import { setTechnician } from "./work-order/set-technician.ts";
import { startWorkOrder } from "./work-order/start-work-order.ts";

const list = [
  approveAdditionalWork,
  rejectAdditionalWork,
  requestAdditionalWork,
  withdrawAdditionalWork,
  createApiKey,
  revokeApiKey,
  addAsset,
  updateAsset,
  awardBid,
  confirmBid,
  declineBid,
  noteRead,
  openBids,
  plugBid,
  submitBid,
  withdrawBid,
  answerQuestion,
  askQuestion,
  applyTemplate,
  copyBudget,
  editBudget,
  importBudget,
  removeTemplate,
  removeView,
  saveTemplate,
  saveView,
  tickItem,
  untickItem,
  approveClaimPart,
  approveClaim,
  markPaid,
  rejectClaim,
  releaseHold,
  resubmitClaim,
  submitClaim,
  withdrawClaim,
  addComment,
  editComment,
  removeComment,
  addContact,
  removeContact,
  setContactAsUser,
  updateContact,
  addContractor,
  archiveContractor,
  restoreContractor,
  updateContractor,
  addCustomer,
  archiveCustomer,
  restoreCustomer,
  updateCustomer,
  acceptDocument,
  agreeDelegation,
  chooseOptions,
  consentDocument,
  delegateDocument,
  keepBackDocument,
  refuseDelegation,
  scheduleSend,
  createBill,
  createDocument,
  declineDocument,
  noteOpened,
  reachMilestone,
  recordPayment,
  remindRecipient,
  reviseDocument,
  saveDraft,
  sealDocument,
  sendDocument,
  signDocument,
  withdrawDocument,
  changeStandingOrder,
  closeStandingOrder,
  createStandingOrder,
  giveBackCallOff,
  renewStandingOrder,
  writeTerms,
  tellNotices,
  confirmStepUp,
  requestStepUp,
  addMeterReading,
  addSignature,
  removeEvidence,
  beginUpload,
  eraseFile,
  finishUpload,
  removeFile,
  addHoliday,
  removeHoliday,
  runImport,
  addJobType,
  archiveJobType,
  restoreJobType,
  updateJobType,
  cancelJob,
  createJob,
  finishJob,
  updateJob,
  setPattern,
  makeTemplateDefault,
  removeDocumentTemplate,
  renameDocumentTemplate,
  saveDocumentTemplate,
  noteDelivery,
  changeOrder,
  removeLogo,
  setHours,
  setLogo,
  updateSettings,
  changePassword,
  requestReset,
  resetPassword,
  answerDispute,
  disputePerformance,
  rebuildPerformance,
  setTargets,
  setWeights,
  acceptInvite,
  invitePerson,
  makeContractorUser,
  reinstatePerson,
  removePerson,
  resendInvite,
  revokeInvite,
  setDefaultFormat,
  suspendPerson,
  updatePerson,
  createPortalLink,
  passOnLink,
  renewPortalLink,
  revokePortalLink,
  openPortal,
  acceptQuote,
  askQuote,
  declineQuote,
  giveQuote,
  archiveRateCard,
  createRateCard,
  importRateCard,
  restoreRateCard,
  reviseRateCard,
  setReadMark,
  addSchedule,
  makeDueWork,
  moveOccurrence,
  pauseSchedule,
  removeSchedule,
  resumeSchedule,
  skipOccurrence,
  bringBackOccurrence,
  updateSchedule,
  endOtherSessions,
  endSession,
  startSession,
  touchSession,
  setUpOrganisation,
  addSite,
  updateSite,
  checkIn,
  checkOut,
  acceptWorkOrder,
  assignWorkOrder,
  cancelWorkOrder,
  closeWorkOrder,
  completeWorkOrder,
  createWorkOrder,
  declineWorkOrder,
  editWorkOrder,
  holdWorkOrder,
  planWorkOrder,
  reassignWorkOrder,
  resumeWorkOrder,
  returnWorkOrder,
  scheduleWorkOrder,
  setTechnician,
  startWorkOrder,
];

/** Everything that can change the product, by name. API, OpenAPI document and access matrix are read from here. */
export const commands: ReadonlyMap<string, Command> = new Map(
  list.map((command) => [command.name, command as unknown as Command]),
);
