import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'

// What jsdom does not have. The plot itself is looked at in a real browser.
vi.mock('uplot', () => ({
  default: class {
    static paths = {}
    setData() {}
    setSize() {}
    destroy() {}
  },
}))
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
)
vi.stubGlobal('matchMedia', (media: string) => ({
  media,
  matches: false,
  addEventListener() {},
  removeEventListener() {},
}))
window.scrollTo = () => {}
HTMLCanvasElement.prototype.getContext = () => null

// Machines under load take their time.
configure({ asyncUtilTimeout: 60_000, getElementError: (message) => new Error(message ?? '') })

afterEach(() => {
  cleanup()
  localStorage.clear()
})
