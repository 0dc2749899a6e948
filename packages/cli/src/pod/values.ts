/** Where beacon states come from, as the user says it. */
export type SourceValues = { beaconUrl?: string; state?: string; digests?: string }

/** Whose pod, too. */
export type PodValues = SourceValues & { owner?: string }
