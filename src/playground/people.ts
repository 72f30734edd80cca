/** Whose word counts in a workspace; each is also what comes before it, but a member. */
export type Role = 'member' | 'admin' | 'owner' | 'primary owner';

export interface User {
  id: string;
  name: string;
  isBot: boolean;
  /** The workspace that they are of: another one's for whom Slack Connect brings in. */
  teamId: string;
  /** Whether that is not the workspace where the app is installed. */
  isExternal: boolean;
  role: Role;
  /** Sees only the channels that they were brought into, public ones too; "single-channel": only ever one. */
  guest?: 'multi-channel' | 'single-channel';
}

export interface NewUser {
  /** `true`: of several channels. */
  guest?: boolean | 'single-channel';
  role?: Role;
  /** The name of another organisation that they belong to (Slack Connect). */
  organisation?: string;
}

/** What users.info says about somebody's place in their own workspace. */
export function roleFlags({ role, guest }: User): Record<string, boolean> {
  return {
    is_admin: role !== 'member', // owners are admins, too
    is_owner: role === 'owner' || role === 'primary owner',
    is_primary_owner: role === 'primary owner',
    is_restricted: guest !== undefined,
    is_ultra_restricted: guest === 'single-channel',
  };
}
