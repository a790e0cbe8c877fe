export default {
  build: { target: 'es2022' }, // for await outside of functions
  optimizeDeps: { exclude: ['backprop-playground'] },
};
