const { DefaultFailureConverter } = require('@temporalio/common');

const shown = 'PayloadKeyMissing';

/**
 * Puts message and stack of a failure into a payload, which is encrypted then. That a key is missing stays readable: it is what an
 * operator has to see, and who lacks the key could not read it otherwise. Plain CommonJS: the SDK loads it by `require`, and
 * bundles it into the workflow code.
 */
class EncodedFailureConverter extends DefaultFailureConverter {
  #plain = new DefaultFailureConverter();

  constructor() {
    super({ encodeCommonAttributes: true });
  }

  errorToFailure(error, payloadConverter, context) {
    const isShown = error instanceof Error && (error.name === shown || error.type === shown);
    return isShown
      ? this.#plain.errorToFailure(error, payloadConverter, context)
      : super.errorToFailure(error, payloadConverter, context);
  }
}

exports.failureConverter = new EncodedFailureConverter();
