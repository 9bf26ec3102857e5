/** "ma…@quay.example": enough for its owner to know it again, too little for anybody else. */
export function maskedEmail(email: string): string {
  const [name = "", host = ""] = email.split("@");
  return `${name.slice(0, name.length > 3 ? 2 : 1)}…@${host}`;
}
