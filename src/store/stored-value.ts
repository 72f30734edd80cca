/** What Keyv hands to an adapter where it was given no serializer. */
export interface Envelope {
  value: string | Buffer;
  expires?: number | undefined;
}

export type StorableValue = string | Buffer | Envelope;

const KIND = { text: 0, bytes: 1, textEnvelope: 2, bytesEnvelope: 3 } as const;

/** One byte for what it is, then its bytes as they are: no base64, no JSON around a Buffer. */
export function toStored(value: StorableValue): Buffer {
  const enveloped = typeof value === 'object' && value !== null && !Buffer.isBuffer(value);
  const content = enveloped ? value.value : value;
  if (typeof content === 'string') return tagged(enveloped ? KIND.textEnvelope : KIND.text, Buffer.from(content));
  if (Buffer.isBuffer(content)) return tagged(enveloped ? KIND.bytesEnvelope : KIND.bytes, content);
  throw new TypeError('The store holds strings and Buffers: give Keyv a serializer, or encode the value first.');
}

export function fromStored(stored: Buffer, expires: number | undefined): StorableValue {
  const content = stored.subarray(1);
  switch (stored[0]) {
    case KIND.text:
      return content.toString();
    case KIND.bytes:
      return content;
    case KIND.textEnvelope:
      return { value: content.toString(), expires };
    case KIND.bytesEnvelope:
      return { value: content, expires };
    default:
      throw new Error(`A stored value of unknown kind ${stored[0]}: written by a newer version?`);
  }
}

function tagged(kind: number, content: Buffer): Buffer {
  const stored = Buffer.allocUnsafe(content.length + 1);
  stored[0] = kind;
  content.copy(stored, 1);
  return stored;
}
