// InterchangeTests
