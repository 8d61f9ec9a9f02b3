export function notesOf(_: unknown){ return []; }
