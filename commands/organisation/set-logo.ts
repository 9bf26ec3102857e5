import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { organisation } from "#db/schema/index.ts";
import { admin } from "#domain/access/may.ts";
import { joined } from "#domain/file/bytes.ts";
import { logoKey } from "#domain/file/logo.ts";
import { readPicture } from "#domain/file/picture.ts";
import { sniffType } from "#domain/file/sniff-type.ts";
import { invalid } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";

const MOST_BYTES = 1_000_000;
/** What a printed page can hold beside the rest. */
const MOST_POINTS = 4_000_000;
const MOST_LETTERS = Math.ceil(MOST_BYTES / 3) * 4;

const TOO_LARGE = "A logo can be 1 MB at most. Save it smaller and choose it again.";

const input = z.object({
  picture: z.base64({ error: "Choose a picture." }).min(1, "Choose a picture.").max(MOST_LETTERS, TOO_LARGE),
});

/** Bytes first, then the row: under their own hash they harm nothing where the row does not follow. */
export const setLogo = defineCommand({
  name: "organisation/set-logo",
  summary: "Put a logo, a PNG or JPEG in base64, at the head of the organisation's papers.",
  who: admin,
  input,
  async run({ db, orgId, files }, { picture }) {
    const given = new Uint8Array(Buffer.from(picture, "base64"));
    const type = sniffType(given);
    if (type !== "image/png" && type !== "image/jpeg")
      throw invalid("Choose a PNG or a JPEG: other pictures cannot be printed.", "picture", "not_a_logo");
    const read = readPicture(type, given);
    if (!read?.width || !read.height)
      throw invalid("That picture is damaged. Save it again and choose it anew.", "picture", "damaged");
    if (read.width * read.height > MOST_POINTS)
      throw invalid(
        "That picture has more than 4 million points. Save it smaller.",
        "picture",
        "too_many_pixels",
      );
    const bytes = joined(read.kept);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await files.put(logoKey(orgId, sha256), bytes);
    const { width, height } = read;
    return {
      writes: [
        db
          .update(organisation)
          .set({ logoSha256: sha256, logoType: type, logoWidth: width, logoHeight: height })
          .where(eq(organisation.id, orgId)),
      ],
      log: [organisationLog(orgId, "organisation.logo_set", "organisation", orgId, { sha256, type })],
      result: { sha256, width, height },
    };
  },
});
