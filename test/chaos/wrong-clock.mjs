/** Loaded before a program: its clock is so many days off from the first moment on. */
const offMs = Number(process.env.DONDOC_CHAOS_DAYS_OFF ?? '0') * 86_400_000;
const RightDate = Date;

// It keeps its name: there are libraries that know a date by it.
globalThis.Date = class Date extends RightDate {
  constructor(...given) {
    if (given.length === 0) super(RightDate.now() + offMs);
    else super(...given);
  }

  static now() {
    return RightDate.now() + offMs;
  }
};
