import { crc32, deflateSync } from "node:zlib";
import { randomFrom } from "#db/seed/random.ts";

/** A drawn stand-in for a photo of a room with a piece of plant in it, as PNG bytes. The same number draws the same picture. */
export function drawPicture(number: number, width = 640, height = 480): Uint8Array<ArrayBuffer> {
  const random = randomFrom(number + 1);
  const wall = [random.whole(150, 215), random.whole(150, 210), random.whole(145, 205)];
  const machine = [random.whole(60, 150), random.whole(70, 150), random.whole(80, 170)];
  const floor = height * (0.66 + random.next() * 0.1);
  const left = width * (0.15 + random.next() * 0.2);
  const right = width * (0.6 + random.next() * 0.25);
  const top = height * (0.12 + random.next() * 0.15);
  const base = floor + height * 0.12;
  const lamp = { x: left + (right - left) * random.next(), y: top + 40 };
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const inMachine = x > left && x < right && y > top && y < base;
      const seam =
        inMachine && (Math.abs((x - left) % ((right - left) / 3)) < 2 || Math.abs(y - (top + base) / 2) < 2);
      const shade = 1 - 0.35 * Math.hypot(x / width - 0.4, y / height - 0.3) + (y > floor ? -0.25 : 0);
      const glow = Math.hypot(x - lamp.x, y - lamp.y) < 7;
      const colour = glow ? [90, 220, 120] : seam ? [40, 42, 46] : inMachine ? machine : wall;
      const at = y * (width * 3 + 1) + 1 + x * 3;
      for (let c = 0; c < 3; c += 1)
        rows[at + c] = Math.max(0, Math.min(255, (colour[c] ?? 0) * (glow ? 1 : shade)));
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk("IHDR", header),
      chunk("IDAT", deflateSync(rows)),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
