import ArgumentParser
import ErrorKinds
import Foundation
import GazettePublishing

/// The program `gazette`: parses the command line, runs the command, gives the exit status.
public enum CommandLineProgram {
    /// Runs the process' own command line and ends the process.
    public static func main() async -> Never {
        MemoryPolicy.keepFreed()
        let status = await run(Array(CommandLine.arguments.dropFirst()), in: .standard())
        end(with: status)
    }

    /// Ends the process at once, what was printed flushed.
    ///
    /// `exit` takes the C and C++ libraries down while threads may still work in them (memory being given back, pages
    /// drawn for a command that has failed meanwhile), and a crash there would stand in for the status.
    private static func end(with status: CommandStatus) -> Never {
        fflush(nil)
        _exit(status.rawValue)
    }

    /// Runs a command line without the program's name.
    public static func run(_ arguments: [String], in context: CommandContext) async -> CommandStatus {
        let command: any ParsableCommand
        do {
            command = try GazetteCommand.parseAsRoot(arguments)
        } catch {
            return answer(error, in: context)
        }
        if command is any CommandFamily { return showHelp(of: type(of: command), in: context) }
        guard let command = command as? any ConsoleCommand else { return runBuiltIn(command, in: context) }
        do {
            return try await command.run(in: context)
        } catch let failure as PublishingError {
            return context.report(failure)
        } catch let failure as any KindedError {
            return context.report(PublishingError(failure.kind, failure.message))
        } catch let failure as UsageError {
            context.console.printError("gazette: " + context.console.errorStyle.red("错误") + ": \(failure.message)")
            return .usage
        } catch {
            context.console.printError("gazette: " + context.console.errorStyle.red("内部错误") + ": \(ErrorText.of(error))")
            return .bug
        }
    }

    /// The library's own `help` command answers by throwing.
    private static func runBuiltIn(_ command: any ParsableCommand, in context: CommandContext) -> CommandStatus {
        var command = command
        do {
            try command.run()
            return .fine
        } catch {
            return answer(error, in: context)
        }
    }

    /// Help and version that were asked for go to the output; everything else is a wrong call.
    private static func answer(_ error: any Error, in context: CommandContext) -> CommandStatus {
        let text = HelpTranslation.chinese(GazetteCommand.fullMessage(for: error, columns: HelpTranslation.columns))
        guard GazetteCommand.exitCode(for: error) != .success else {
            context.console.output(text.hasSuffix("\n") ? text : text + "\n")
            return .fine
        }
        let message = UsageTranslation.chinese(GazetteCommand.message(for: error))
        context.console.printError("gazette: " + context.console.errorStyle.red("错误") + ": \(message)")
        context.console.printError(HelpTranslation.usage(of: text))
        return .usage
    }

    /// A group without a verb: the overview for the program itself, a wrong call otherwise.
    private static func showHelp(of command: any ParsableCommand.Type, in context: CommandContext) -> CommandStatus {
        let help = HelpTranslation.chinese(
            GazetteCommand.helpMessage(for: command, columns: HelpTranslation.columns))
        if command == GazetteCommand.self {
            context.console.printLine(help)
            return .fine
        }
        context.console.printError("gazette: " + context.console.errorStyle.red("错误") + ": 还要写明做什么")
        context.console.printError(help)
        return .usage
    }
}
