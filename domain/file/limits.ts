const MEGABYTE = 1_048_576;

/** Up to here a file travels in one form; above, in parts. */
export const SMALL_BYTES = 25 * MEGABYTE;
export const LARGEST_BYTES = 2048 * MEGABYTE;
/** R2 wants every part but the last of one size, at least 5 MiB. */
export const PART_BYTES = 8 * MEGABYTE;
/** A picture is read whole to take out what it tells about place; it must fit in memory twice. */
export const LARGEST_PICTURE_BYTES = 40 * MEGABYTE;
export const THUMBNAIL_BYTES = 200_000;
export const THUMBNAIL_PIXELS = 480;
export const MOST_PIXELS = 50_000_000;

const HOUR_MS = 3_600_000;
/** A removed file keeps its bytes for thirty days, so that one removed by mistake can be brought back by hand. */
export const REMOVED_KEPT_MS = 30 * 24 * HOUR_MS;
/** An upload that is not finished by then is swept away. */
export const UPLOAD_KEPT_MS = 24 * HOUR_MS;
/** The last moment to send a part or finish, so that nothing finishes while it is being swept. */
export const UPLOAD_OPEN_MS = 23 * HOUR_MS;

export const partCount = (size: number) => Math.max(1, Math.ceil(size / PART_BYTES));

/** Bytes that part `part` (from 1) of an upload of `size` bytes must have. */
export const partSize = (size: number, part: number) => Math.min(PART_BYTES, size - (part - 1) * PART_BYTES);
