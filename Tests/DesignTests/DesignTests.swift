// DesignTests
