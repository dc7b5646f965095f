/** Thrown to leave a sheet that is not read: the message is the end of a sentence that says why. */
export class Refused extends Error {}
