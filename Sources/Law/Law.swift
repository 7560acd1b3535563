// Law
