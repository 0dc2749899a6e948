import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'

// Relative base: the built files work under any path of any static server.
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  // The SDK as it is in this repository, not as it was built last.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Libraries change rarely: kept apart, a new version of the page leaves them in the browser's cache. What
    // most pages share is one file instead of dozens. What only those need who act is in files of its own, which
    // are loaded when somebody does: the chain's, and the wallets'.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'libraries', test: /node_modules|preload-helper/, tags: ['$initial'], priority: 3 },
            {
              name: 'chain',
              test: /node_modules[\\/](?!@?wagmi|mipd|zustand)|packages[\\/]sdk[\\/]/,
              priority: 2,
            },
            { name: 'wallets', test: /node_modules/, priority: 1 },
            {
              name: 'shared',
              test: /src[\\/](account[\\/](?!wallets)|app[\\/]NotFoundPage|api|asOf|components|format|links|lists|plot|preferences|time)/,
            },
          ],
        },
      },
    },
  },
})
