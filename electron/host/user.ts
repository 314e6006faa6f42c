import { hostname, userInfo } from 'node:os';

/** Who is at the machine, for History and for "open at … by …". An account without a name is called Someone. */
export function machineUser(): { readonly name: string; readonly machine: string } {
  return { name: accountName(), machine: hostname() };
}

function accountName(): string {
  try {
    return userInfo().username || 'Someone';
  } catch {
    // Accounts that exist only as a number (containers) have no name to read.
    return 'Someone';
  }
}
