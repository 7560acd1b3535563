// RegionTests
