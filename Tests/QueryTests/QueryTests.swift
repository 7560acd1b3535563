// QueryTests
