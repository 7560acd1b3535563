// Identifier
