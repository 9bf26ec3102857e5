interface About {
  id: string;
  jobId: string;
  number: string;
}

export const bidsCrumbs = ({ id, jobId, number }: About, jobNumber: number) => [
  { label: `Job ${jobNumber}`, to: `/jobs/${jobId}` },
  { label: `Bid request ${number}`, to: `/documents/${id}` },
  { label: "Bids", to: `/documents/${id}/bids` },
];
