"""Care for the library as a whole, beside the life of single documents: taking it out (export), proving it whole, copying it, thinning it, moving it."""
