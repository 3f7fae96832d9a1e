import GazetteCommands

await CommandLineProgram.main()
