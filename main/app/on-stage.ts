/** Told what is being done and how far it is, so that a person sees that something long is going on. */
export type OnStage = (stage: string, done: number, of: number) => void;
