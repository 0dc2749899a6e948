import { useSyncExternalStore } from 'react'
import { readChoice, writeChoice } from './storage.js'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]
export type AppliedTheme = 'light' | 'dark'

/** Also read by the script in index.html, which sets the theme before the first paint. */
const storageKey = 'restack.theme'

const listeners = new Set<() => void>()
const systemDark = () => window.matchMedia('(prefers-color-scheme: dark)')
let chosen: Theme = readChoice(storageKey, themes) ?? 'system'

export function appliedTheme(): AppliedTheme {
  if (chosen !== 'system') return chosen
  return systemDark().matches ? 'dark' : 'light'
}

export function setTheme(theme: Theme): void {
  chosen = theme
  writeChoice(storageKey, theme)
  apply()
}

/** Puts the theme on the document and keeps following the system. */
export function startTheme(): void {
  systemDark().addEventListener('change', apply)
  apply()
}

function apply(): void {
  document.documentElement.dataset.theme = appliedTheme()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useTheme = (): Theme => useSyncExternalStore(subscribe, () => chosen)
export const useAppliedTheme = (): AppliedTheme => useSyncExternalStore(subscribe, appliedTheme)
