// IdentifierTests
