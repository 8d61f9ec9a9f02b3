/** Fails unless a law holds. Plain, because it is asked a million times: `expect` would take minutes. */
export function must(holds: boolean, law: string, ...facts: readonly unknown[]): void {
  if (!holds) throw new Error(`${law}: ${facts.map((fact) => JSON.stringify(fact)).join(', ')}`);
}
