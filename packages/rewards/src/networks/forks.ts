// The forks of chapter 04 §4.9 by network.
import type { RewardsForks } from '../input.js'

const always = '1970-01-01'

/** The rules of today for every snapshot: what a new deployment uses. */
export const currentForks: RewardsForks = {
  amazon: always,
  nile: always,
  panama: always,
  arno: always,
  trinity: always,
  mississippi: always,
  colorado: always,
  sabine: always,
}

export const networkForks: Record<'mainnet' | 'holesky' | 'sepolia' | 'hoodi', RewardsForks> = {
  mainnet: {
    amazon: '2024-08-02',
    nile: '2024-08-12',
    panama: '2024-10-01',
    arno: '2025-01-21',
    trinity: '2025-01-21',
    mississippi: '2025-04-17',
    colorado: '2025-04-17',
    sabine: '2026-03-12',
  },
  holesky: {
    ...currentForks,
    nile: '2024-08-13',
    panama: '2024-10-01',
    arno: '2024-12-13',
    trinity: '2025-01-09',
    mississippi: '2025-02-10',
    colorado: '2025-03-11',
  },
  sepolia: { ...currentForks, sabine: '2026-02-09' },
  hoodi: { ...currentForks, sabine: '2026-02-09' },
}
