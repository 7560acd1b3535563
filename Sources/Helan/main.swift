print("贺兰")
