/**
 * Every intent by name. It stands apart from the schemas so that the preload can list the names without carrying a parser;
 * `api.ts` does not compile when one is missing here or too many.
 */
export const API_NAMES = [
  'readState',
  'createFromSample',
  'openProgramme',
  'openRecent',
  'closeProgramme',
  'readOverview',
  'readRisks',
  'applyChanges',
  'undo',
  'redo',
  'listReports',
  'composeReport',
  'exportReport',
  'checkReport',
  'setAsideFinding',
  'applyFix',
  'checkWordPaper',
  'checkDroppedPaper',
  'saveCommentedCopy',
  'cancelExport',
  'showExported',
  'find',
  'readHistory',
  'readChanges',
  'listMeetings',
  'chooseCopy',
  'previewMerge',
  'mergeCopy',
  'listTemplates',
  'switchTemplate',
  'chooseTemplates',
] as const;

export type ApiName = (typeof API_NAMES)[number];
