/** The beginning of a programme as JSON, the least it must hold, and both together: what hostile ones are made of. */
export const head = '"format":"clerkwell-programme","version":1';
export const body =
  '"bodies":[{"id":"b","name":"Northmere"}],"programmes":[{"id":"p","name":"A","shortName":"A","bodyId":"b"}]';
export const good = `{${head},${body}}`;
