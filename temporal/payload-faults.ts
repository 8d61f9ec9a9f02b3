/** A payload was encrypted with a key that this process was not given. Its name and words may be shown in Temporal. */
export class PayloadKeyMissing extends Error {
  override readonly name = 'PayloadKeyMissing';

  constructor(readonly keyId: string) {
    super(
      `a payload is encrypted with the key "${keyId}", which this process does not have: add it to DONDOC_PAYLOAD_KEYS, after the first key, and start the process again (docs/encryption.md)`,
    );
  }
}

/** A payload cannot be decrypted with the key that it names: the key is another one under the same id, or the payload was altered. */
export class PayloadDamaged extends Error {
  override readonly name = 'PayloadDamaged';

  constructor(readonly keyId: string) {
    super(
      `a payload cannot be decrypted with the key "${keyId}" that it names: it was altered, or DONDOC_PAYLOAD_KEYS has another key under this id than when it was written`,
    );
  }
}
