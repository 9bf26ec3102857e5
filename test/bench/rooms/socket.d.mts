export function openSocket(
  url: string,
  onText: (text: Buffer) => void,
  headers?: Record<string, string>,
): Promise<{ send(text: string): void; close(): void }>;
